#import "adder.h"

@implementation Adder
+ (long) add: (long)a to: (long)b { return a + b; }
@end
