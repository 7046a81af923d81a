{
    print $1
}
