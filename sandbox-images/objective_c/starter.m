#import <Foundation/Foundation.h>

int main(void) {
    NSAutoreleasePool *pool = [NSAutoreleasePool new];
    int n;
    scanf("%d", &n);

    [pool drain];
    return 0;
}
