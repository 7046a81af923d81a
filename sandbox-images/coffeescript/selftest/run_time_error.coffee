console.log 42
throw new Error 'no'
