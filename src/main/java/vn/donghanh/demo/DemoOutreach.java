package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.outreach.Attendance;
import vn.donghanh.service.outreach.OutreachService;
import vn.donghanh.service.outreach.RecordOutreachCommand;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.service.stock.ReceiveGoodsCommand;
import vn.donghanh.service.stock.StockReason;
import vn.donghanh.service.stock.StockService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;

/**
 * Plays outreach without a case, and the stock. An outreach detail is the district, the kind, the group, contacts, persons or why they are not known,
 * the goods, and the source of funding; a receipt is the goods, the quantity, the source and the months until they expire.
 */
@ApplicationScoped
class DemoOutreach {
    @Inject
    OutreachService outreach;

    @Inject
    StockService stock;

    @Inject
    Clock clock;

    void play(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        switch (step.step()) {
            case "outreach-record" -> scenario.setOutreach(outreach.record(command(detail, null)));
            case "outreach-correct" -> outreach.record(command(detail, scenario.outreach()));
            case "outreach-mistake" -> outreach.markAsMistake(scenario.outreach(), 1, RandomReference.random());
            case "stock-receive" -> receive(scenario, detail);
            case "stock-reverse" -> stock.reverse(scenario.receipt());
            case "stock-line" -> stock.setWarningLine(detail[0], Integer.valueOf(detail[1]));
            case "stock-write-off" -> stock.writeOff(
                    detail[0], Integer.valueOf(detail[1]), StockReason.valueOf(detail[2]), RandomReference.random());
            case "stock-count" -> stock.count(
                    detail[0], Integer.valueOf(detail[1]), StockReason.valueOf(detail[2]), RandomReference.random());
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    private RecordOutreachCommand command(String[] detail, @Nullable String corrects) {
        boolean counted = !detail[4].startsWith("-");
        return new RecordOutreachCommand(
                today(),
                Integer.valueOf(detail[0]),
                detail[1],
                detail[2],
                new Attendance(
                        Integer.valueOf(detail[3]),
                        counted ? Integer.valueOf(detail[4]) : null,
                        counted ? null : MissingReason.valueOf(detail[4].substring(1))),
                new FundingSource(detail[6], null),
                goods(detail[5]),
                corrects,
                corrects == null ? 0 : 1,
                RandomReference.random());
    }

    private static List<GoodsQuantity> goods(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(pair -> pair.split("=", -1))
                .map(pair -> new GoodsQuantity(pair[0], Integer.parseInt(pair[1])))
                .toList();
    }

    private void receive(DemoScenario scenario, String[] detail) {
        String ref = RandomReference.random();
        stock.receive(new ReceiveGoodsCommand(
                detail[0],
                Integer.valueOf(detail[1]),
                today(),
                new FundingSource(detail[2], null),
                detail[3].equals("-") ? null : YearMonth.from(today()).plusMonths(Long.parseLong(detail[3])),
                ref));
        scenario.setReceipt(ref);
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}
