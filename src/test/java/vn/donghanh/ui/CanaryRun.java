package vn.donghanh.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.donghanh.canary.Canaries;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Demonstration;

/** What the rounds of one run share: the canaries, who has signed in, and what passed between them and the server. */
final class CanaryRun {
    final Canaries canaries = new Canaries();
    final Exchanges exchanges = new Exchanges();
    private final Map<String, Visitor> desks = new HashMap<>();
    private final Set<Visitor> visitors = new HashSet<>();

    /** Somebody of the demonstration, signed in. */
    Visitor as(String username) {
        return desks.computeIfAbsent(username, name -> stranger().signsIn(name, passphrase()));
    }

    /** Somebody who has not signed in. */
    Visitor stranger() {
        Visitor visitor = new Visitor(Demonstration.address(), exchanges);
        visitors.add(visitor);
        return visitor;
    }

    /** The canaries that somebody typed and sent. */
    Set<Canary> sent() {
        Set<Canary> sent = new HashSet<>();
        visitors.forEach(visitor -> sent.addAll(visitor.sent()));
        return sent;
    }

    /** Those among them that the server took in. */
    Set<Canary> kept() {
        Set<Canary> kept = new HashSet<>();
        visitors.forEach(visitor -> kept.addAll(visitor.saved()));
        return kept;
    }

    /** Says nothing of a client and may stand open in the database. */
    Canary open(String field) {
        return canaries.open(field);
    }

    /** Is told of a client, or may be, and stands open nowhere. */
    Canary hidden(String field) {
        return canaries.hidden(field);
    }

    static String passphrase() {
        try {
            return Files.readString(Path.of(System.getProperty("ui.data"), "demo-passphrase"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
