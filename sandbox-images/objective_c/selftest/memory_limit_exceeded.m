#import <Foundation/Foundation.h>

int main(void) {
    NSAutoreleasePool *pool = [NSAutoreleasePool new];
    for (;;) {
        NSMutableData *block = [NSMutableData dataWithLength: 1 << 20];
        memset([block mutableBytes], 1, 1 << 20);
    }
    [pool drain];
}
