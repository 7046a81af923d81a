console.log (42
