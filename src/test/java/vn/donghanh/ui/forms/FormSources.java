package vn.donghanh.ui.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the source file of each form of the product: {@code plan/edit.xhtml#form}. */
final class FormSources {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern FORM = Pattern.compile("<h:form\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("(?:src|template)=\"/([^\"]+)\"");

    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    FormSources() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                pages.put(PAGES.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> all() {
        Set<String> forms = new TreeSet<>();
        pages.forEach(
                (page, text) -> FORM.matcher(text).results().forEach(match -> forms.add(page + "#" + match.group(1))));
        return forms;
    }

    /** The file of the page at this address. */
    String page(String address) {
        for (String path = address.replaceFirst("[?#].*", "");
                !path.isEmpty();
                path = path.replaceFirst("/[^/]*$", "")) {
            String file = path.substring(1) + ".xhtml";
            if (pages.containsKey(file)) {
                return file;
            }
        }
        return "";
    }

    /** The forms with this id on the page at an address, in its own file or in an included fragment. */
    Set<String> of(String address, String formId) {
        String own = formId.substring(formId.lastIndexOf(':') + 1);
        Set<String> found = new TreeSet<>(formsAt(address));
        found.removeIf(form -> !form.endsWith("#" + own));
        return found;
    }

    /** All forms that the page at an address may show, those of its parts too. */
    Set<String> formsAt(String address) {
        return known.computeIfAbsent(page(address), file -> {
            Set<String> found = new TreeSet<>();
            collect(file, found, new HashSet<>());
            return found;
        });
    }

    private void collect(String file, Set<String> found, Set<String> read) {
        if (!pages.containsKey(file) || !read.add(file)) {
            return;
        }
        String text = pages.get(file);
        FORM.matcher(text).results().forEach(match -> found.add(file + "#" + match.group(1)));
        PART.matcher(text).results().map(match -> match.group(1)).forEach(part -> {
            Pattern like = Pattern.compile(Pattern.quote(part).replaceAll("#\\{[^}]*}", "\\\\E.*\\\\Q"));
            pages.keySet().stream()
                    .filter(other -> like.matcher(other).matches())
                    .forEach(other -> collect(other, found, read));
        });
    }
}
