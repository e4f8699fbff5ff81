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
import java.util.stream.Stream;

/** The TCP ports on which a process of this machine waits for connections, as Linux lists them. */
final class ListeningPorts {
    private static final String LISTENING = "0A";

    private ListeningPorts() {}

    static Set<Integer> ofTheProcessAt(int port) throws IOException {
        Map<String, Integer> listening = listening();
        List<Set<String>> processes;
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            processes = all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .map(ListeningPorts::sockets)
                    .toList();
        }
        Set<Integer> ports = new HashSet<>();
        for (Set<String> sockets : processes) {
            Set<Integer> own = new HashSet<>();
            sockets.stream().filter(listening::containsKey).map(listening::get).forEach(own::add);
            if (own.contains(port)) {
                ports.addAll(own);
            }
        }
        assertThat(ports).as("the process at port " + port + " is found").isNotEmpty();
        return ports;
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

    private static Set<String> sockets(Path process) {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            for (Path file : files.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith("socket:[")) {
                    sockets.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        } catch (IOException endedMeanwhile) {
            return sockets;
        }
        return sockets;
    }
}
