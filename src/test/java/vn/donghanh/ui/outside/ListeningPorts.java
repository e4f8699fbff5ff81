package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP ports on which a process of this machine waits for connections, and the files that it has open, as Linux lists them. */
final class ListeningPorts {
    private static final String LISTENING = "0A";

    private ListeningPorts() {}

    static Set<Integer> ofTheProcessAt(int port) throws IOException {
        Map<String, Integer> listening = listening();
        Set<Integer> ports = new HashSet<>();
        for (String file : filesOfTheProcessAt(port, listening)) {
            Integer own = listening.get(file);
            if (own != null) {
                ports.add(own);
            }
        }
        return ports;
    }

    /** The names of the jars that the process has open. */
    static Set<String> jarsOfTheProcessAt(int port) throws IOException {
        return filesOfTheProcessAt(port, listening()).stream()
                .filter(file -> file.endsWith(".jar"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static Set<String> filesOfTheProcessAt(int port, Map<String, Integer> listening) throws IOException {
        Set<String> open = new HashSet<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .map(ListeningPorts::openFiles)
                    .filter(files -> files.stream().map(listening::get).anyMatch(own -> own != null && own == port))
                    .forEach(open::addAll);
        }
        assertThat(open).as("the process at port " + port + " is found").isNotEmpty();
        return open;
    }

    /** Ports by the number of their socket. */
    private static Map<String, Integer> listening() throws IOException {
        Map<String, Integer> ports = new HashMap<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(LISTENING)) {
                    ports.put(columns[9], Integer.parseInt(columns[1].replaceFirst(".*:", ""), 16));
                }
            }
        }
        return ports;
    }

    /** Paths of files, and numbers of sockets. */
    private static Set<String> openFiles(Path process) {
        Set<String> open = new HashSet<>();
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            for (Path file : files.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                open.add(
                        target.startsWith("socket:[")
                                ? target.substring("socket:[".length(), target.length() - 1)
                                : target);
            }
        } catch (IOException endedMeanwhile) {
            return open;
        }
        return open;
    }
}
