n = 0_u64
loop { n &+= 1; puts n if n == UInt64::MAX }
