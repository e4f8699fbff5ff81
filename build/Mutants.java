import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads what PIT found and prints a table of packages. It fails when in one of them fewer mutants than the bound were killed.
 *
 * <p>Usage: {@code java Mutants.java REPORT.xml PERCENT}
 */
class Mutants {
    private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");
    /** The Java machine did not take the broken class, as with records whose components are annotated: nobody asked a test. */
    private static final String NOT_TRIED = "RUN_ERROR";

    private static final int ALL = 100;

    private int killed;
    private int notTried;
    private final List<String> survivors = new ArrayList<>();

    public static void main(String... args) throws IOException, ParserConfigurationException, SAXException {
        int bound = Integer.parseInt(args[1]);
        Map<String, Mutants> packages = read(Path.of(args[0]));
        List<String> below = new ArrayList<>();
        System.out.println("| package | mutants | killed | % | not tried |\n| --- | ---: | ---: | ---: | ---: |");
        packages.forEach((name, found) -> {
            System.out.println("| `" + name + "` | " + found.size() + " | " + found.killed + " | " + found.percent()
                    + " | " + found.notTried + " |");
            if (found.killed * ALL < bound * found.size()) {
                below.add(name);
            }
        });
        packages.forEach((name, found) -> found.survivors.forEach(System.out::println));
        if (packages.isEmpty() || !below.isEmpty()) {
            System.out.println("Fewer than " + bound + " % of the mutants are killed by plain tests in " + below
                    + ". Each line above names one that lives: write a test that fails with it (docs/testing.md).");
            System.exit(1);
        }
    }

    private static Map<String, Mutants> read(Path report)
            throws IOException, ParserConfigurationException, SAXException {
        Map<String, Mutants> packages = new TreeMap<>();
        try (var in = Files.newInputStream(report)) {
            var all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("mutation");
            for (int i = 0; i < all.getLength(); i++) {
                Element mutation = (Element) all.item(i);
                String[] type = text(mutation, "mutatedClass").split("\\.");
                String name = String.join(".", Arrays.copyOfRange(type, 2, type.length - 1));
                packages.computeIfAbsent(name, none -> new Mutants()).count(mutation);
            }
        }
        return packages;
    }

    private void count(Element mutation) {
        String status = mutation.getAttribute("status");
        if (KILLED.contains(status)) {
            killed++;
        } else if (status.equals(NOT_TRIED)) {
            notTried++;
        } else {
            survivors.add(status + " " + text(mutation, "mutatedClass") + "." + text(mutation, "mutatedMethod") + ":"
                    + text(mutation, "lineNumber") + " " + text(mutation, "description"));
        }
    }

    private static String text(Element mutation, String tag) {
        return mutation.getElementsByTagName(tag).item(0).getTextContent();
    }

    private int size() {
        return killed + survivors.size();
    }

    private int percent() {
        return size() == 0 ? ALL : killed * ALL / size();
    }
}
