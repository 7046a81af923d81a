MODULE main;

FROM Storage IMPORT ALLOCATE;

TYPE
  Block = ARRAY [0..262143] OF INTEGER;

VAR
  p: POINTER TO Block;
  i: CARDINAL;

BEGIN
  LOOP
    NEW(p);
    FOR i := 0 TO 262143 DO
      p^[i] := 1
    END
  END
END main.
