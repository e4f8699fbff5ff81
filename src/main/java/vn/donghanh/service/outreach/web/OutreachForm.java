package vn.donghanh.service.outreach.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.outreach.Attendance;
import vn.donghanh.service.outreach.OutreachFormView;
import vn.donghanh.service.outreach.OutreachVersionView;
import vn.donghanh.service.outreach.RecordOutreachCommand;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;

/** The form model of an outreach contact. It begins with one person, and with what is probably the same as last time. */
public class OutreachForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many kinds of goods are shown first to someone without an earlier entry. */
    private static final int FIRST = 3;

    private Integer place;
    private String kind;
    private String group;
    private LocalDate day;

    @Min(0)
    @Max(Attendance.MAX)
    private Integer contacts;

    @Min(0)
    @Max(Attendance.MAX)
    private Integer persons;

    private MissingReason personsMissing = MissingReason.UNKNOWN;
    private String funding = MissingReason.NOT_APPLICABLE.name();
    private List<GoodsLine> usual = List.of();
    private List<GoodsLine> other = List.of();
    private String corrects;
    private int basedOn;
    private final String ref = RandomReference.random();

    void begin(OutreachFormView view, LocalDate today) {
        day = today;
        kind = view.kind();
        OutreachFormView.Last last = view.last();
        if (last != null) {
            place = last.place();
            group = last.group();
            funding = last.funding().choice();
        }
        usual = lines(view, true);
        other = lines(view, false);
        if (view.correction() == null) {
            contacts = 1;
            persons = 1;
        } else {
            correct(view.correction());
        }
    }

    private void correct(OutreachFormView.OutreachCorrection correction) {
        OutreachVersionView entry = correction.entry();
        corrects = correction.lineRef();
        basedOn = correction.version();
        day = entry.day();
        contacts = entry.contacts();
        persons = entry.persons();
        personsMissing = entry.personsMissing() == null ? MissingReason.UNKNOWN : entry.personsMissing();
        correction.goods().forEach(given -> usual.stream()
                .filter(line -> line.getGoods().item().code().equals(given.goods()))
                .forEach(line -> line.setQuantity(given.quantity())));
    }

    /** Without an earlier entry the first kinds of the list are the usual ones. */
    private static List<GoodsLine> lines(OutreachFormView view, boolean usual) {
        boolean any = view.goods().stream().anyMatch(OutreachFormView.OfferedGoods::usual);
        return view.goods().stream()
                .filter(goods -> usual == (any ? goods.usual() : goods.item().position() <= FIRST))
                .map(GoodsLine::new)
                .toList();
    }

    RecordOutreachCommand command() {
        return new RecordOutreachCommand(
                day,
                place,
                kind,
                group,
                new Attendance(positive(contacts), positive(persons), personsMissing),
                FundingSource.ofChoice(funding),
                Stream.concat(usual.stream(), other.stream())
                        .filter(line -> positive(line.getQuantity()) != null)
                        .map(line -> new GoodsQuantity(line.getGoods().item().code(), line.getQuantity()))
                        .toList(),
                corrects,
                basedOn,
                ref);
    }

    private static @Nullable Integer positive(@Nullable Integer number) {
        return number == null || number == 0 ? null : number;
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
    }

    public boolean isCorrection() {
        return corrects != null;
    }

    String corrects() {
        return corrects;
    }

    int basedOn() {
        return basedOn;
    }

    String ref() {
        return ref;
    }

    public List<GoodsLine> getUsual() {
        return usual;
    }

    public List<GoodsLine> getOther() {
        return other;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Integer getContacts() {
        return contacts;
    }

    public void setContacts(Integer contacts) {
        this.contacts = contacts;
    }

    public Integer getPersons() {
        return persons;
    }

    public void setPersons(Integer persons) {
        this.persons = persons;
    }

    public MissingReason getPersonsMissing() {
        return personsMissing;
    }

    public void setPersonsMissing(MissingReason personsMissing) {
        this.personsMissing = personsMissing;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }
}
