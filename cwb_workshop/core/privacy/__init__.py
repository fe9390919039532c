"""What may tell who somebody is: names, telephone numbers, addresses, in what is printed."""
