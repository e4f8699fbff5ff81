package vn.donghanh.reporting.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reporting.programme.Target;

/**
 * The sheet of a target and a period, and what its cells may mean.
 *
 * @param communes the communes of the plan's area that exist on the last day of the period
 * @param items what can be chosen from lists
 */
record ReturnSheet(
        Target target, SheetLayout layout, List<AdminUnitHistory.Unit> communes, List<CodeListItemView> items) {
    ReturnSheet {
        communes = List.copyOf(communes);
        items = List.copyOf(items);
    }

    SheetReader.Reading read(List<? extends List<@Nullable String>> rows, LocalDate today) {
        return SheetReader.read(layout, rows, new SheetChoices(communes, items), today);
    }

    SheetWriter writer() {
        return new SheetWriter(
                layout,
                communes.stream().collect(Collectors.toMap(AdminUnitHistory.Unit::id, AdminUnitHistory.Unit::fullName)),
                items,
                Locale.forLanguageTag("vi"));
    }
}
