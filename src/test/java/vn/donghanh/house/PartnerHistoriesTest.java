package vn.donghanh.house;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessSlip;
import vn.donghanh.partnerbusiness.BusinessSlip.EntryText;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.partnerbusiness.loop.SentBusinessProvider;
import vn.donghanh.testing.Stored;

/** No kind of business gives its partner the reason of a step that the partner did not record. */
class PartnerHistoriesTest {
    private static final String REASON = "SECRET";

    @Test
    void historyOfAPartnerIsMadeInOnePlace() {
        List<String> makers = Product.CLASSES.stream()
                .filter(type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(BusinessEntryRow.class)))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(makers).containsExactly(BusinessSlip.class.getSimpleName());
        assertThat(kinds())
                .as("a kind of step for every kind of business")
                .extracting(Class::getPackageName)
                .containsExactlyInAnyOrderElementsOf(concrete(SentBusinessProvider.class)
                        .map(Class::getPackageName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noPartnerReadsTheReasonOfAnother(Class<? extends RecordedStep> kind) throws ReflectiveOperationException {
        Method text = text(kind);
        List<String> read = new ArrayList<>();
        int tried = 0;
        for (BusinessSource source : BusinessSource.values()) {
            for (Enum<?> step : constants(kind, "step")) {
                RecordedStep before = move(kind, constants(kind, "step")[0], BusinessSource.CENTRE);
                List<RecordedStep> moves = List.of(before, move(kind, step, source));
                BusinessEntryRow entry = BusinessSlip.history(moves, move -> true, move -> call(text, move))
                        .get(1);
                boolean named = entry.reasonKey() != null
                        || entry.labelKey().contains(REASON)
                        || entry.arguments().stream().anyMatch(argument -> argument.contains(REASON));
                if (named && source != BusinessSource.PARTNER) {
                    read.add(source + " " + step);
                }
                tried++;
            }
        }
        assertThat(read).isEmpty();
        assertThat(tried).isGreaterThan(BusinessSource.values().length);
    }

    private static RecordedStep move(Class<? extends RecordedStep> kind, Enum<?> step, BusinessSource source)
            throws ReflectiveOperationException {
        RecordedStep move = Stored.row(kind);
        Stored.with(move, "step", step);
        Stored.with(move, "source", source);
        Stored.with(move, "fromStatus", constants(kind, "fromStatus")[0]);
        Stored.with(move, "toStatus", constants(kind, "toStatus")[0]);
        Stored.with(move, "movedAt", Instant.EPOCH);
        return Stored.with(move, hasField(kind, "reason") ? "reason" : "cause", REASON);
    }

    private static Enum<?>[] constants(Class<?> kind, String field) throws ReflectiveOperationException {
        return (Enum<?>[])
                Objects.requireNonNull(kind.getDeclaredField(field).getType().getEnumConstants());
    }

    private static boolean hasField(Class<?> kind, String name) {
        return Arrays.stream(kind.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(name));
    }

    /** Returns the method with which the feature words an entry. */
    private static Method text(Class<?> kind) {
        List<Method> found = Product.CLASSES.stream()
                .filter(type -> type.getPackageName().equals(kind.getPackageName()))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> method.getReturnType() == EntryText.class && method.getParameterTypes()[0] == kind)
                .filter(method -> !method.isSynthetic())
                .toList();
        assertThat(found).hasSize(1);
        found.get(0).setAccessible(true);
        return found.get(0);
    }

    private static EntryText call(Method text, RecordedStep move) {
        try {
            return (EntryText)
                    (text.getParameterCount() == 1 ? text.invoke(null, move) : text.invoke(null, move, List.of()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<? extends RecordedStep>> kinds() {
        List<Class<? extends RecordedStep>> kinds = new ArrayList<>();
        concrete(RecordedStep.class).forEach(type -> kinds.add(type.asSubclass(RecordedStep.class)));
        return kinds;
    }

    private static Stream<Class<?>> concrete(Class<?> parent) {
        return Product.CLASSES.stream()
                .filter(type -> type.isAssignableTo(parent)
                        && !type.isInterface()
                        && !type.getModifiers().contains(ABSTRACT))
                .map(JavaClass::reflect);
    }
}
