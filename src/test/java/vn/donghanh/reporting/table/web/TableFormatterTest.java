package vn.donghanh.reporting.table.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;

class TableFormatterTest {
    private static final CellView NONE = new CellView(CellKind.NONE, null, null, null);
    private static final CellView NUMBER = new CellView(CellKind.NUMBER, 3L, null, null);

    private final TableFormatter formatter = new TableFormatter();

    @Test
    void titleOfAPartTakesTheEmptyColumnOfTargets() {
        assertThat(formatter.takesFirstCell(table("B01"), true, NONE)).isTrue();
        assertThat(formatter.takesFirstCell(table("B01"), true, NUMBER)).isFalse();
        assertThat(formatter.takesFirstCell(table("B01"), false, NONE)).isFalse();
        assertThat(formatter.takesFirstCell(table("B06"), true, NONE)).isFalse();
    }

    private static TableView table(String code) {
        return new TableView(code, List.of("TARGET"), List.of());
    }
}
