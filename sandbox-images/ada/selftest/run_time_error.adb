with Ada.Text_IO;

procedure Main is
begin
   Ada.Text_IO.Put_Line ("42");
   raise Constraint_Error;
end Main;
