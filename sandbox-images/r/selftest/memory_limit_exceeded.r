held <- list()
while (TRUE) held[[length(held) + 1]] <- rep(1, 131072)
