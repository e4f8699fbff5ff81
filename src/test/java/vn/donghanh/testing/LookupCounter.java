package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import vn.donghanh.staff.StaffFixture;

/** Pages that are opened, and the number of statements of each. */
@Dependent
public class LookupCounter {
    @Inject
    StaffFixture staff;

    @Inject
    Statements statements;

    private final Map<String, Lookup> looks = new LinkedHashMap<>();

    private record Lookup(String username, IntSupplier rows) {}

    /** The cost of one opening. */
    public record Cost(int rows, long statements) {}

    /** @param rows opens the page and returns the number of rows that this user sees */
    public void add(String name, String username, IntSupplier rows) {
        looks.put(name, new Lookup(username, rows));
    }

    /** Opens each page once to warm up and once to count. */
    public Map<String, Cost> costs() {
        Map<String, Cost> costs = new LinkedHashMap<>();
        looks.forEach((name, look) -> staff.as(look.username(), () -> {
            int[] rows = {look.rows().getAsInt()};
            long sent = statements.count(() -> rows[0] = look.rows().getAsInt());
            costs.put(name, new Cost(rows[0], sent));
        }));
        return costs;
    }

    /** @param grown lists that must be longer the second time; otherwise nothing would be proved */
    public static void assertConstant(Map<String, Cost> few, Map<String, Cost> many, String... grown) {
        List<String> growing = new ArrayList<>();
        System.Logger log = System.getLogger(LookupCounter.class.getName());
        few.forEach((name, before) -> {
            Cost after = many.get(name);
            log.log(
                    System.Logger.Level.INFO,
                    "{0}: {1} statements for {2} rows, {3} for {4}",
                    name,
                    before.statements(),
                    before.rows(),
                    after.statements(),
                    after.rows());
            if (after.statements() != before.statements()) {
                growing.add(name + " " + before + " " + after);
            }
        });
        assertThat(growing).isEmpty();
        for (String name : grown) {
            assertThat(many.get(name).rows())
                    .as("rows of " + name)
                    .isGreaterThan(few.get(name).rows());
        }
    }
}
