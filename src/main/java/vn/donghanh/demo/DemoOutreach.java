package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
class DemoOutreach implements DemoScenarioRunner.Part {
    @Inject
    OutreachService outreach;

    @Inject
    StockService stock;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "outreach-record",
                        (scenario, step) -> scenario.setOutreach(outreach.record(command(step.arguments(), null)))),
                Map.entry(
                        "outreach-correct",
                        (scenario, step) -> outreach.record(command(step.arguments(), scenario.outreach()))),
                Map.entry(
                        "outreach-mistake",
                        (scenario, step) -> outreach.markAsMistake(scenario.outreach(), 1, RandomReference.random())),
                Map.entry("stock-receive", (scenario, step) -> receive(scenario, step.arguments())),
                Map.entry("stock-reverse", (scenario, step) -> stock.reverse(scenario.receipt())),
                Map.entry(
                        "stock-line",
                        (scenario, step) ->
                                stock.setWarningLine(step.arguments()[0], Integer.valueOf(step.arguments()[1]))),
                Map.entry(
                        "stock-write-off",
                        (scenario, step) -> stock.writeOff(
                                step.arguments()[0],
                                Integer.valueOf(step.arguments()[1]),
                                StockReason.valueOf(step.arguments()[2]),
                                RandomReference.random())),
                Map.entry(
                        "stock-count",
                        (scenario, step) -> stock.count(
                                step.arguments()[0],
                                Integer.valueOf(step.arguments()[1]),
                                StockReason.valueOf(step.arguments()[2]),
                                RandomReference.random())));
    }

    private RecordOutreachCommand command(String[] detail, @Nullable String corrects) {
        boolean counted = !detail[4].startsWith("-");
        return new RecordOutreachCommand(
                CentreTime.today(clock),
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
                CentreTime.today(clock),
                new FundingSource(detail[2], null),
                detail[3].equals("-")
                        ? null
                        : YearMonth.from(CentreTime.today(clock)).plusMonths(Long.parseLong(detail[3])),
                ref));
        scenario.setReceipt(ref);
    }
}
