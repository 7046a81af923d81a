#import <Foundation/Foundation.h>

int main(void) {
    puts("42");
    fflush(stdout);
    [NSException raise: @"Trouble" format: @"no"];
    return 0;
}
