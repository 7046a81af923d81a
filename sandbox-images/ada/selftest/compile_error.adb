procedure Main is
   X : Integer := "42";
begin
   null;
end Main;
