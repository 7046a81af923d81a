#import <Foundation/Foundation.h>

int main(void) {
    NSAutoreleasePool *pool = [NSAutoreleasePool new];
    NSData *data = [[NSFileHandle fileHandleWithStandardInput] readDataToEndOfFile];
    NSString *text = [[NSString alloc] initWithData: data encoding: NSUTF8StringEncoding];
    NSArray *lines = [text componentsSeparatedByString: @"\n"];
    long long sum = 0;
    int i, n = [[lines objectAtIndex: 0] intValue];
    for (i = 1; i <= n; i++) sum += [[lines objectAtIndex: i] longLongValue];
    printf("%lld\n", sum);
    [pool drain];
    return 0;
}
