package vn.donghanh.ui.forms;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which fields were really sent. A field counts when a value of its own was in a request whose button processes it; a field that is only shown, because it is
 * disabled, because no button of its form processes it, or because a choice hid it again, does not.
 */
final class FieldTally {
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    void shown(Collection<String> fields) {
        shown.addAll(fields);
    }

    void disabled(Collection<String> fields) {
        disabled.addAll(fields);
    }

    void sent(Collection<String> fields) {
        sent.addAll(fields);
    }

    int sent() {
        return sent.size();
    }

    Set<String> unsent() {
        Set<String> left = new TreeSet<>(shown);
        left.removeAll(sent);
        return left;
    }

    /** Disabled wherever it was shown. */
    Set<String> alwaysDisabled() {
        Set<String> left = new TreeSet<>(disabled);
        left.removeAll(shown);
        return left;
    }
}
