MODULE main;

FROM STextIO IMPORT WriteString, WriteLn;

(* n is looked at after the call: no compiler makes a loop of it. *)
PROCEDURE depth(n: INTEGER): INTEGER;
VAR below: INTEGER;
BEGIN
  IF n = 0 THEN RETURN 0 END;
  below := depth(n - 1);
  IF below = n - 1 THEN RETURN n END;
  RETURN -1
END depth;

BEGIN
  IF depth(100000) = 100000 THEN
    WriteString("42");
    WriteLn
  END
END main.
