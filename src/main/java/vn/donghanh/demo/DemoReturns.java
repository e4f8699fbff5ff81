package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.donghanh.reporting.programme.EnterReturnCommand;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.ReturnService;
import vn.donghanh.reporting.programme.ReturnSheetView;
import vn.donghanh.reporting.programme.SheetColumn;
import vn.donghanh.shared.CentreTime;

/**
 * Plays the figures that other bodies report for the current half-year. The words are the body and the number of its letter; the detail
 * is the code of the target and the rows, divided by semicolons, their cells by bars. A body that returned figures before corrects them.
 */
@ApplicationScoped
class DemoReturns {
    private static final int LETTER_DAYS_BEFORE = 2;
    private static final int DAY_OF_MONTH = 9;
    private static final String MONTH = "month ";
    private static final List<String> FORMS =
            List.of("Hội nghị, họp dân", "Loa truyền thanh", "Tờ rơi, áp phích, pa nô", "Sinh hoạt câu lạc bộ");

    @Inject
    ReturnService returns;

    @Inject
    Clock clock;

    void play(DemoStep step) {
        switch (step.step()) {
            case "return-enter" -> {
                String[] detail = step.detail().split(";", 2);
                enter(
                        detail[0],
                        Arrays.stream(detail[1].split(";", -1))
                                .map(row -> List.of(row.split("[|]", -1)))
                                .flatMap(this::withDay)
                                .toList(),
                        step.words());
            }
            case "return-communes" -> {
                String[] detail = step.detail().split(" ", -1);
                enter("T1", communes(Integer.parseInt(detail[0]), Integer.parseInt(detail[1])), step.words());
            }
            case "return-confirm" -> returns.confirm(unconfirmed(step.words()));
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** Puts the day of a month of the half-year for a cell such as {@code month 2}; a row whose month has not begun is left out. */
    private Stream<List<String>> withDay(List<String> row) {
        Optional<String> month =
                row.stream().filter(cell -> cell.startsWith(MONTH)).findFirst();
        if (month.isEmpty()) {
            return Stream.of(row);
        }
        LocalDate day = period()
                .from()
                .plusMonths(Long.parseLong(month.get().substring(MONTH.length())) - 1)
                .plusDays(DAY_OF_MONTH);
        return day.isAfter(CentreTime.day(clock.instant()))
                ? Stream.empty()
                : Stream.of(row.stream()
                        .map(cell -> cell.startsWith(MONTH) ? day.toString() : cell)
                        .toList());
    }

    /** Returns rows of communes with activities in both quarters, followed by some with activities in the first only. */
    private List<List<String>> communes(int both, int first) {
        ReturnSheetView sheet = returns.sheet("T1", period().id(), null);
        List<String> names = sheet.communes();
        boolean second = sheet.layout().columns().stream()
                .map(SheetColumn::quarter)
                .filter(Objects::nonNull)
                .allMatch(quarter -> !quarter.from().isAfter(CentreTime.day(clock.instant())));
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < both + first; at++) {
            rows.add(List.of(
                    names.get(at),
                    FORMS.get(at % FORMS.size()),
                    String.valueOf(1 + at % 3),
                    second && at < both ? String.valueOf(1 + at % 2) : ""));
        }
        return rows;
    }

    private void enter(String target, List<List<String>> rows, String words) {
        String[] letter = words.split("[|]", -1);
        String corrects = returns.page(null).rows().stream()
                .map(ReturnService.Row::row)
                .filter(row -> row.target().equals(target) && row.body().equals(letter[0]))
                .map(row -> row.ref())
                .findFirst()
                .orElse(null);
        returns.enter(new EnterReturnCommand(
                target,
                period().id(),
                corrects,
                letter[0],
                letter[1],
                Collections.max(List.of(
                        period().from(), CentreTime.day(clock.instant()).minusDays(LETTER_DAYS_BEFORE))),
                rows));
    }

    private Period period() {
        return returns.page(null).period();
    }

    /** Returns the return of this body that waits for a second person. */
    private String unconfirmed(String body) {
        return returns.page(null).rows().stream()
                .filter(line -> line.mayConfirm() && line.row().body().equals(body))
                .map(line -> line.row().ref())
                .findFirst()
                .orElseThrow();
    }
}
