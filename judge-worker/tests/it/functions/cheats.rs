//! Programs that try to cheat the driver.
