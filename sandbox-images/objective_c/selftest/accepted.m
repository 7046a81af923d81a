#import <Foundation/Foundation.h>

int main(void) {
    NSAutoreleasePool *pool = [NSAutoreleasePool new];
    long a, b;
    if (scanf("%ld %ld", &a, &b) != 2) return 1;
    printf("%s\n", [[[NSNumber numberWithLong: a + b] stringValue] UTF8String]);
    [pool drain];
    return 0;
}
