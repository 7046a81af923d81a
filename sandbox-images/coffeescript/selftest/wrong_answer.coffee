console.log 41
