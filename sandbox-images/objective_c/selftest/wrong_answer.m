#import <Foundation/Foundation.h>

int main(void) { puts("41"); }
