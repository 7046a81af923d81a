def spin: spin;
spin
