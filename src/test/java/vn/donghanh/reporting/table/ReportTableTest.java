package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.Share;

class ReportTableTest {
    private static final LedgerEntry FIRST = new LedgerEntry(new CaseId(1), "a", "REACHED");
    private static final LedgerEntry AGAIN = new LedgerEntry(new CaseId(1), "b", "REACHED");
    private static final LedgerEntry SECOND = new LedgerEntry(new CaseId(2), null, "OPEN");

    @Test
    void clientsCountOnceAndEventsEachTime() {
        assertThat(TableCell.clients(List.of(AGAIN, FIRST, SECOND)).value()).isEqualTo(2);
        assertThat(TableCell.events(List.of(AGAIN, FIRST, SECOND)).value()).isEqualTo(3);
        assertThat(TableCell.anonymous(7).value()).isEqualTo(7);
        assertThat(TableCell.anonymous(7).counted()).isEmpty();
    }

    @Test
    void ledgerHasOneOrderHoweverItWasRead() {
        Count count = TableCell.events(List.of(SECOND, AGAIN, FIRST));
        assertThat(count.counted()).containsExactly(FIRST, AGAIN, SECOND);
        assertThat(count).isEqualTo(TableCell.events(List.of(AGAIN, SECOND, FIRST)));
    }

    @Test
    void shareNamesWhoIsInsideAndOutside() {
        Share share = Share.of(TableCell.events(List.of(AGAIN, FIRST)), TableCell.events(List.of(SECOND)));
        assertThat(share.n()).isEqualTo(2);
        assertThat(share.of()).isEqualTo(3);
        assertThat(share.inside()).containsExactly(FIRST, AGAIN);
        assertThat(share.outside()).containsExactly(SECOND);
        assertThat(share.counted()).containsExactly(FIRST, AGAIN, SECOND);
    }

    @Test
    void rowsHaveACellForEachColumn() {
        Row row = new Row("ROW", false, List.of(TableCell.anonymous(1), TableCell.anonymous(2)));
        ReportTable table = new ReportTable("B02", 1, List.of("TOTAL", "FEMALE"), List.of(row));
        assertThat(table.cell("ROW", "FEMALE")).isEqualTo(TableCell.anonymous(2));
        assertThatThrownBy(() -> new ReportTable("B02", 1, List.of("TOTAL"), List.of(row)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
