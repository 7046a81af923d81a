with Ada.Text_IO; use Ada.Text_IO;

procedure Main is
   --  N is looked at after the call: no compiler makes a loop of it.
   function Depth (N : Integer) return Integer is
      Below : Integer;
   begin
      if N = 0 then
         return 0;
      end if;
      Below := Depth (N - 1);
      return (if Below = N - 1 then N else -1);
   end Depth;
begin
   if Depth (100_000) = 100_000 then
      Put_Line ("42");
   end if;
end Main;
