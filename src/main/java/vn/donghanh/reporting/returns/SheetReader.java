package vn.donghanh.reporting.returns;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.ReturnContent;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/** Reads the cells of a sheet into the lines of a return. Finds every error of every cell in one round; rows without any text count as not there. */
final class SheetReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|\\d{1,3}([. ]\\d{3}){1,2}");
    private static final Pattern FORMULA = Pattern.compile("[=@+].*|-(?!\\d).*", Pattern.DOTALL);
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT));

    private final SheetLayout layout;
    private final SheetChoices choices;
    private final LocalDate today;
    private final List<Precondition> unmet = new ArrayList<>();
    private final List<ActivityLine> activities = new ArrayList<>();
    private final List<PressLine> press = new ArrayList<>();
    private final List<NumberLine> numbers = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();
    private final Set<Integer> broken = new HashSet<>();
    private int row;
    private List<String> cells = List.of();

    /**
     * What was read.
     *
     * @param unmet the errors, each at its cell; the lines are complete only without any
     */
    record Reading(ReturnLines lines, List<Precondition> unmet) {}

    private SheetReader(SheetLayout layout, SheetChoices choices, LocalDate today) {
        this.layout = layout;
        this.choices = choices;
        this.today = today;
    }

    static Reading read(
            SheetLayout layout, List<? extends List<@Nullable String>> rows, SheetChoices choices, LocalDate today) {
        SheetReader reader = new SheetReader(layout, choices, today);
        reader.readAll(rows);
        return new Reading(new ReturnLines(reader.activities, reader.press, reader.numbers), List.copyOf(reader.unmet));
    }

    private void readAll(List<? extends List<@Nullable String>> rows) {
        boolean any = false;
        for (row = 0; row < rows.size(); row++) {
            cells = clean(rows.get(row));
            if (isUnused()) {
                continue;
            }
            any = true;
            if (row >= layout.maxRows()) {
                unmet.add(Precondition.of(ReturnSheetRule.TOO_MANY_ROWS, false, layout.maxRows())
                        .at(SheetLayout.field(row, 0)));
                return;
            }
            refuseText();
            switch (layout.content()) {
                case ACTIVITIES -> readActivities();
                case PRESS -> readPress();
                case PARTS, TOTAL -> readNumbers();
            }
        }
        if (!any) {
            unmet.add(Precondition.of(ReturnSheetRule.NO_LINES, false).at(SheetLayout.field(0, 0)));
        }
    }

    /** Whether a row says nothing: a commune without any activity may stand there, as in a file that lists all communes. */
    private boolean isUnused() {
        int first = layout.content() == ReturnContent.ACTIVITIES ? 1 : 0;
        return cells.subList(first, cells.size()).stream().allMatch(String::isEmpty);
    }

    private List<String> clean(List<@Nullable String> typed) {
        List<String> cleaned = new ArrayList<>();
        for (int column = 0; column < layout.columns().size(); column++) {
            String text = column < typed.size() ? typed.get(column) : null;
            cleaned.add(text == null ? "" : VietnameseText.clean(text));
        }
        return cleaned;
    }

    /** Refuses what no cell may hold; such a cell is not read any further. */
    private void refuseText() {
        broken.clear();
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            int most = layout.columns().get(column).kind().maxLength();
            if (text.length() > most) {
                refuse(column, ReturnSheetRule.CELL_TOO_LONG, most);
                broken.add(column);
            } else if (FORMULA.matcher(text).matches()) {
                refuse(column, ReturnSheetRule.FORMULA);
                broken.add(column);
            }
        }
    }

    private void readActivities() {
        Optional<Integer> commune = commune(cells.get(0));
        Optional<String> form = item(1, ActivityLine.FORMS);
        if (commune.isPresent() && form.isPresent()) {
            refuseSecond(List.of(commune.get(), form.get()));
        }
        boolean any = false;
        for (int column = 2; column < cells.size(); column++) {
            Period quarter = layout.columns().get(column).quarter();
            if (cells.get(column).isEmpty() || quarter == null) {
                continue;
            }
            any = true;
            Optional<Long> number = number(column);
            if (number.filter(count -> count > 0).isPresent()) {
                if (quarter.from().isAfter(today)) {
                    refuse(column, ReturnSheetRule.QUARTER_NOT_BEGUN, quarter.from());
                } else if (commune.isPresent() && form.isPresent()) {
                    activities.add(new ActivityLine(
                            commune.get(),
                            form.get(),
                            quarter.id(),
                            number.get().intValue()));
                }
            }
        }
        if (!any) {
            refuse(2, ReturnSheetRule.NO_ACTIVITY);
        }
    }

    private Optional<Integer> commune(String typed) {
        if (isMissing(0)) {
            return Optional.empty();
        }
        Set<Integer> found = choices.communes(typed);
        if (found.size() == 1) {
            return found.stream().findFirst();
        }
        if (found.isEmpty()) {
            refuse(
                    0,
                    ReturnSheetRule.UNKNOWN_COMMUNE,
                    choices.countCommunes(),
                    layout.period().to());
        } else {
            refuse(0, ReturnSheetRule.AMBIGUOUS_COMMUNE);
        }
        return Optional.empty();
    }

    private void readPress() {
        Optional<String> outlet = item(0, PressLine.OUTLETS);
        Optional<LocalDate> day = day(1);
        boolean titled = !isMissing(2);
        boolean linked = !isMissing(3);
        if (linked && !isLink(cells.get(3))) {
            refuse(3, ReturnSheetRule.NOT_A_LINK);
            linked = false;
        }
        if (outlet.isPresent() && day.isPresent() && titled && linked) {
            refuseSecond(List.of(outlet.get(), day.get(), cells.get(2)));
            press.add(new PressLine(outlet.get(), day.get(), cells.get(2), cells.get(3)));
        }
    }

    private Optional<LocalDate> day(int column) {
        if (isMissing(column)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = DAYS.stream()
                .flatMap(format -> parse(cells.get(column), format).stream())
                .findFirst();
        if (day.isEmpty()) {
            refuse(column, ReturnSheetRule.NOT_A_DAY);
        } else if (!layout.period().contains(day.get())) {
            refuse(
                    column,
                    ReturnSheetRule.DAY_OUTSIDE_PERIOD,
                    layout.period().from(),
                    layout.period().to());
            return Optional.empty();
        } else if (day.get().isAfter(today)) {
            refuse(column, ReturnSheetRule.DAY_IN_FUTURE);
            return Optional.empty();
        }
        return day;
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static boolean isLink(String text) {
        try {
            URI link = new URI(text);
            return ("https".equals(link.getScheme()) || "http".equals(link.getScheme())) && link.getHost() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private void readNumbers() {
        int at = layout.indexOf(SheetColumnKind.REACHED);
        boolean named = at == 0 || !isMissing(0);
        if (named && at > 0) {
            refuseSecond(List.of(VietnameseText.fold(cells.get(0))));
        }
        Optional<Long> reached = isMissing(at) ? Optional.empty() : number(at);
        Optional<Long> whole = isMissing(at + 1) ? Optional.empty() : number(at + 1);
        if (reached.isPresent() && whole.isPresent()) {
            if (reached.get() > whole.get()) {
                refuse(at, ReturnSheetRule.MORE_THAN_ALL);
            }
            numbers.add(new NumberLine(at == 0 ? null : cells.get(0), reached.get(), whole.get()));
        }
    }

    private Optional<String> item(int column, String list) {
        if (isMissing(column)) {
            return Optional.empty();
        }
        Optional<String> code = choices.item(list, cells.get(column));
        if (code.isEmpty()) {
            refuse(column, ReturnSheetRule.NOT_LISTED);
        }
        return code;
    }

    private Optional<Long> number(int column) {
        if (broken.contains(column)) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(cells.get(column)).matches()) {
            refuse(column, ReturnSheetRule.NOT_A_NUMBER);
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(cells.get(column).replaceAll("[. ]", "")));
    }

    /** Whether a cell has nothing to read. */
    private boolean isMissing(int column) {
        if (broken.contains(column)) {
            return true;
        }
        if (cells.get(column).isEmpty()) {
            refuse(column, ReturnSheetRule.CELL_MISSING);
            return true;
        }
        return false;
    }

    private void refuseSecond(List<Object> key) {
        Integer earlier = seen.putIfAbsent(key, row + 1);
        if (earlier != null) {
            refuse(0, ReturnSheetRule.ROW_TWICE, earlier);
        }
    }

    private void refuse(int column, BusinessRule rule, Serializable... arguments) {
        List<Serializable> all = new ArrayList<>(List.of(row + 1));
        all.addAll(List.of(arguments));
        unmet.add(Precondition.of(rule, false, all.toArray(new Serializable[0])).at(SheetLayout.field(row, column)));
    }
}
