#import <Foundation/Foundation.h>

@interface Adder : NSObject
+ (long) add: (long)a to: (long)b;
@end
