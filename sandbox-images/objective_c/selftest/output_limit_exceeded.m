#import <Foundation/Foundation.h>

int main(void) { for (;;) puts("42"); }
