### Pjesë faqesh që përsëriten kudo.

part-this-case = Ky rast
part-closed = E mbyllur për ju: { $reason }
