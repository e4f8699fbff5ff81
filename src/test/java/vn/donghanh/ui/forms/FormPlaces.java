package vn.donghanh.ui.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.testing.Markup;

/**
 * Which forms each address showed to each account when the crawl opened it. The rounds of forms look at few records of a kind: here they find
 * the record whose state shows a form.
 */
public final class FormPlaces {
    private static final Path FILE = Path.of(System.getProperty("ui.data"), "form-places.txt");
    private static final Path SENT = Path.of(System.getProperty("ui.data"), "forms-sent.txt");

    private final FormSources sources = new FormSources();
    private final Collection<String> lines = new ConcurrentSkipListSet<>();

    /** An address that showed something to an account. */
    record Place(String username, String address) {}

    /** Notes all forms of a page that was opened. */
    public void opened(String username, String address, Markup page) {
        page.forms().stream()
                .flatMap(form -> sources.of(address, form.id()).stream())
                .forEach(form -> lines.add(String.join(" ", form, username, address)));
    }

    public void write() {
        try {
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps which kinds of form the rounds have sent, for {@link FuzzIT}. */
    static void writeSent(Collection<String> kinds) throws IOException {
        Files.write(SENT, kinds);
    }

    /** The kinds of form that the rounds have sent on this demonstration; empty if they have not run. */
    static List<String> sent() throws IOException {
        return Files.exists(SENT) ? Files.readAllLines(SENT) : List.of();
    }

    /** Whether a crawl of this demonstration went before. */
    static boolean known() {
        return Files.exists(FILE);
    }

    /** Where this form was shown, mixed, as neighbours are often records of one story. */
    static List<Place> of(String form) {
        if (!known()) {
            return List.of();
        }
        try (Stream<String> all = Files.lines(FILE)) {
            List<Place> places = all.map(line -> line.split(" ", 3))
                    .filter(parts -> parts[0].equals(form))
                    .map(parts -> new Place(parts[1], parts[2]))
                    .collect(Collectors.toList());
            Collections.shuffle(places, new Random(1));
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
