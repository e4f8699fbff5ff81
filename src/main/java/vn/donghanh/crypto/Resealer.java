package vn.donghanh.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tries sealed values wherever they lie, and seals those anew that are under an old key. What it opens it shows to nobody. */
@ApplicationScoped
public class Resealer {
    private static final String SUFFIX = "_sealed";
    private static final int HEAD = 2;

    @Inject
    Vault vault;

    @Inject
    KeyRing ring;

    @Inject
    PersonKeys persons;

    /** What opened the last value of a column; the next one is tried with it first. */
    private final Map<String, Binding> last = new ConcurrentHashMap<>();

    private record Binding(Purpose purpose, String column) {}

    private record Opened(Binding binding, String plain) {}

    public SealState look(StoredValue value) {
        Opened opened = open(value);
        if (opened != null) {
            return isOfToday(value, opened.binding().purpose()) ? SealState.OPENS : SealState.OLD;
        }
        if (value.person() == null) {
            return SealState.CLOSED;
        }
        return persons.isErased(value.person())
                ? SealState.ERASED
                : persons.isLost(value.person()) ? SealState.LOST : SealState.CLOSED;
    }

    /** The same value under today's key; empty when there is nothing to do or it does not open. */
    public Optional<byte[]> anew(StoredValue value) {
        Opened opened = open(value);
        if (opened == null || isOfToday(value, opened.binding().purpose())) {
            return Optional.empty();
        }
        Binding to = opened.binding();
        return Optional.of(
                value.person() == null
                        ? vault.seal(to.purpose(), value.table(), to.column(), value.ref(), opened.plain())
                        : vault.seal(
                                to.purpose(),
                                new SealedCell(value.person(), value.table(), to.column(), value.ref()),
                                opened.plain()));
    }

    private boolean isOfToday(StoredValue value, Purpose purpose) {
        if (value.person() == null) {
            byte[] body = Arrays.copyOfRange(value.sealed(), HEAD, value.sealed().length);
            return WrappedKeys.keyNumber(body) == ring.primary(purpose);
        }
        return persons.isNewest(value.person(), purpose, Byte.toUnsignedInt(value.sealed()[1]));
    }

    private @Nullable Opened open(StoredValue value) {
        String column = value.table() + "." + value.column();
        for (Binding binding : bindings(column, value.column())) {
            try {
                String plain = value.person() == null
                        ? vault.open(binding.purpose(), value.table(), binding.column(), value.ref(), value.sealed())
                        : vault.open(
                                binding.purpose(),
                                new SealedCell(value.person(), value.table(), binding.column(), value.ref()),
                                value.sealed());
                last.put(column, binding);
                return new Opened(binding, plain);
            } catch (CannotOpen otherPurpose) {
                // the next one is tried
            }
        }
        return null;
    }

    private List<Binding> bindings(String key, String column) {
        List<Binding> bindings = new ArrayList<>();
        Binding known = last.get(key);
        if (known != null) {
            bindings.add(known);
        }
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.INDEX) {
                bindings.add(new Binding(purpose, column.substring(0, column.length() - SUFFIX.length())));
                bindings.add(new Binding(purpose, column));
            }
        }
        return bindings;
    }
}
