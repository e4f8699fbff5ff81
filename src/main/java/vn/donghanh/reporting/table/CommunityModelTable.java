package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.reporting.register.CommunityModelFacts;
import vn.donghanh.reporting.register.FundingLevel;
import vn.donghanh.reporting.register.ModelPlaceQueries;
import vn.donghanh.reporting.register.ModelPlaceQueries.CommuneNames;
import vn.donghanh.reporting.register.RegisterStatisticsQueries;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.FundingFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.ModelFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.ParticipantFact;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.Literal;
import vn.donghanh.reporting.table.TableCell.Text;

/**
 * Form 09: the models in the community that went on in the period. People are those counted last in it, money is what was spent in it. Places have the names of
 * the units of the report. It counts nobody whom the Centre knows as a client.
 */
@ApplicationScoped
public class CommunityModelTable implements ReportTableProvider {
    /** Rows are named: this, and the name of the model. */
    public static final String NAMED = "MODEL.";

    /** The form, and its column of people: a small group that is named could be known. */
    public static final String CODE = "B09";

    public static final String PARTICIPANTS = "PARTICIPANTS";

    private static final int RULE_VERSION = 1;
    private static final List<String> COLUMNS =
            List.of("KIND", "PLACES", "BEGUN", PARTICIPANTS, "CENTRAL", "LOCAL", "OTHER");

    @Inject
    RegisterStatisticsQueries register;

    @Inject
    ModelPlaceQueries places;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        LocalDate from = period.data().from();
        CommuneNames communes = places.names(period.unitsOn());
        List<NamedModel> models = register.findModels(from, period.data().asOf()).stream()
                .map(model -> new NamedModel(model, communes.of(model.facts().communes())))
                .toList();
        return table(
                models,
                register.findParticipants(from, period.data().asOf()),
                register.findFunding(from, period.data().asOf()));
    }

    /** @param places names of the communes; empty for the whole area */
    record NamedModel(ModelFact model, List<String> places) {}

    /**
     * @param participants by day
     * @param funding also that of trainings, which is left out
     */
    static ReportTable table(List<NamedModel> models, List<ParticipantFact> participants, List<FundingFact> funding) {
        Map<String, Long> last = new HashMap<>();
        participants.forEach(counted -> last.put(counted.modelRef(), counted.persons()));
        List<Row> rows = new ArrayList<>();
        for (NamedModel named : models) {
            CommunityModelFacts facts = named.model().facts();
            String ref = named.model().ref();
            List<TableCell> cells = new ArrayList<>(List.of(
                    new Text("kind." + facts.kind()),
                    named.places().isEmpty()
                            ? new Text("cell.WHOLE_AREA")
                            : new Literal(String.join(", ", named.places())),
                    new Literal(String.valueOf(facts.begunYear())),
                    last.containsKey(ref)
                            ? TableCell.anonymous(last.getOrDefault(ref, 0L))
                            : new Text("cell.NOT_COUNTED")));
            cells.addAll(amounts(funding.stream()
                    .filter(spent -> spent.subjectRef().equals(ref))
                    .toList()));
            rows.add(new Row(NAMED + facts.name(), false, cells));
        }
        return new ReportTable(CODE, RULE_VERSION, COLUMNS, rows);
    }

    /** Returns the money of each level. */
    static List<TableCell> amounts(List<FundingFact> funding) {
        return Arrays.stream(FundingLevel.values())
                .<TableCell>map(level -> new Amount(
                        funding.stream()
                                .filter(spent -> spent.level() == level)
                                .mapToLong(FundingFact::amount)
                                .sum(),
                        List.of()))
                .toList();
    }
}
