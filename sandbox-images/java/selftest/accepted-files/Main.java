public class Main {
    public static void main(String[] args) {
        System.out.println(Adder.add(new java.util.Scanner(System.in)));
    }
}
