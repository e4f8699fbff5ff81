package vn.donghanh.setup.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.donghanh.account.web.PersonForm;
import vn.donghanh.setup.PlanTemplate;
import vn.donghanh.setup.PlanTemplateProvider;
import vn.donghanh.setup.SetupCommand;
import vn.donghanh.setup.SetupService;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/** Backing bean of the set-up page. */
@Named
@ViewScoped
public class SetupPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What the page sends when no plan is chosen. */
    private static final String NO_PLAN = "NONE";

    @Inject
    SetupService service;

    @Inject
    PlanTemplateProvider templates;

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    @Inject
    Clock clock;

    private String code;
    private String centre;
    private String parentBody;
    private String place;
    private String sign;
    private String unit;
    private String holidays;
    private List<PlanTemplate> plans;
    private String plan;
    private final PersonForm administrator = new PersonForm();
    private final PersonForm director = new PersonForm();
    private transient List<IssuedCode> issued;

    @PostConstruct
    void prefill() {
        holidays = HolidayListParser.statutoryHolidays(clock.instant());
        plans = templates.templates();
    }

    public void perform() {
        issued = service.perform(toCommand());
    }

    /** @throws RuleViolationException with everything in the form that cannot be used, each at its field */
    SetupCommand toCommand() {
        List<Precondition> preconditions = new ArrayList<>();
        Optional<Username> first = read("administratorUsername", administrator::toUsername, preconditions);
        Optional<Username> second = read("directorUsername", director::toUsername, preconditions);
        Optional<List<SetupCommand.Day>> days =
                read("holidays", () -> HolidayListParser.parse(holidays), preconditions);
        preconditions.add(Precondition.of(StaffRule.SETUP_SAME_PERSON, first.isEmpty() || !first.equals(second))
                .at("directorUsername"));
        Precondition.requireAll(preconditions);
        return new SetupCommand(
                code,
                centre,
                parentBody,
                place,
                sign,
                unit,
                first.orElseThrow(),
                administrator.toStaffDetails(),
                second.orElseThrow(),
                director.toStaffDetails(),
                days.orElseThrow(),
                NO_PLAN.equals(plan) ? null : plan);
    }

    private static <T> Optional<T> read(String field, Supplier<T> value, List<Precondition> preconditions) {
        try {
            return Optional.of(value.get());
        } catch (RuleViolationException refused) {
            Precondition.unmet(refused).forEach(refusal -> preconditions.add(refusal.at(field)));
            return Optional.empty();
        }
    }

    public PersonForm getAdministrator() {
        return administrator;
    }

    public PersonForm getDirector() {
        return director;
    }

    public List<IssuedCode> getIssued() {
        return issued;
    }

    /** Returns the plans that come with the product. */
    public List<PlanTemplate> getPlans() {
        return plans;
    }

    /** Returns a plan with its number, in the reader's language. */
    public String label(PlanTemplate template) {
        return texts.of("setup.plan.choice", template.number(), template.name(displayPreferences.locale()));
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public Salutation[] getAddresses() {
        return Salutation.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public String getParentBody() {
        return parentBody;
    }

    public void setParentBody(String parentBody) {
        this.parentBody = parentBody;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getSign() {
        return sign;
    }

    public void setSign(String sign) {
        this.sign = sign;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }
}
