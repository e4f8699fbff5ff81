package vn.donghanh.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.donghanh.canary.Canaries;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Demonstration;

/** State shared by the rounds of one run: the canaries, the signed-in users, and their traffic with the server. */
final class CanaryRun {
    final Canaries canaries = new Canaries();
    final Exchanges exchanges = new Exchanges();
    private final Map<String, Visitor> signedIn = new HashMap<>();
    private final Set<Visitor> visitors = new HashSet<>();

    /** A demonstration user, signed in. */
    Visitor as(String username) {
        return signedIn.computeIfAbsent(username, name -> stranger().signsIn(name, Demonstration.passphrase()));
    }

    /** A visitor who has not signed in. */
    Visitor stranger() {
        Visitor visitor = new Visitor(Demonstration.address(), exchanges);
        visitors.add(visitor);
        return visitor;
    }

    /** The canaries that were typed and sent. */
    Set<Canary> sent() {
        Set<Canary> sent = new HashSet<>();
        visitors.forEach(visitor -> sent.addAll(visitor.sent()));
        return sent;
    }

    /** The sent canaries that the server saved. */
    Set<Canary> saved() {
        Set<Canary> saved = new HashSet<>();
        visitors.forEach(visitor -> saved.addAll(visitor.saved()));
        return saved;
    }

    /** A canary that says nothing about a client and may be in plain text in the database. */
    Canary open(String field) {
        return canaries.open(field);
    }

    /** A canary for text about a client, which may be nowhere in plain text. */
    Canary hidden(String field) {
        return canaries.hidden(field);
    }
}
