package vn.donghanh.reference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.reference.DeadlineCategory;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineService;
import vn.donghanh.reference.DeadlineService.BoundRow;
import vn.donghanh.reference.DeadlineService.DeadlineRow;
import vn.donghanh.reference.DeadlineService.GroundRow;
import vn.donghanh.reference.DeadlineService.RetentionRow;
import vn.donghanh.reference.DeadlineUnit;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.reference.RetentionCode;
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the legal settings: deadlines, thresholds, retention periods and grounds of refusal with basis and validity. */
@Named
@ViewScoped
public class DeadlinesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    DeadlineService service;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    @QueryValue("change")
    private String chosen;

    private DeadlineService.PageView page;
    private Integer amount;
    private DeadlineUnit unit;
    private Integer untilAge;
    private String basis;
    private LocalDate from;

    public void load() {
        page = service.page();
        page.deadlines().stream().filter(this::isChosen).findFirst().ifPresent(row -> {
            amount = row.amount();
            DeadlineUnit fixed = row.code().fixedUnit();
            unit = fixed == null ? row.unit() : fixed;
        });
        page.bounds().stream().filter(this::isChosen).findFirst().ifPresent(row -> amount = row.amount());
        page.retention().stream().filter(this::isChosen).findFirst().ifPresent(row -> {
            amount = row.months();
            untilAge = row.untilAge();
        });
    }

    public String change() {
        if (isDeadline()) {
            service.changeDeadline(DeadlineCode.valueOf(chosen), amount, unit, basis, from);
        } else if (isBound()) {
            service.changeThreshold(ThresholdSettingCode.valueOf(chosen), amount, basis, from);
        } else if (isGround()) {
            service.changeRefusalBasis(RefusalGround.valueOf(chosen), basis, from);
        } else {
            service.changeRetention(RetentionCode.valueOf(chosen), amount, untilAge, basis, from);
        }
        messages.saved();
        return "/reference/deadlines.xhtml?faces-redirect=true";
    }

    public boolean isDeadline() {
        return page.deadlines().stream().anyMatch(this::isChosen);
    }

    public boolean isUnitFixed() {
        return isDeadline() && DeadlineCode.valueOf(chosen).fixedUnit() != null;
    }

    /** Returns the hint of the number: its unit and bounds where they are fixed. */
    public String getAmountHint() {
        if (isUnitFixed()) {
            DeadlineCode code = DeadlineCode.valueOf(chosen);
            return texts.of("deadlines.field.amount.fixed", texts.of(unit), code.minimum(), code.maximum(unit));
        }
        return isRetention() ? texts.get("deadlines.field.months.hint") : "";
    }

    public boolean isBound() {
        return page.bounds().stream().anyMatch(this::isChosen);
    }

    public boolean isRetention() {
        return page.retention().stream().anyMatch(this::isChosen);
    }

    public boolean isGround() {
        return page.grounds().stream().anyMatch(this::isChosen);
    }

    /** Returns the label of the setting in the form. */
    public String getTitle() {
        if (isDeadline()) {
            return name(DeadlineCode.valueOf(chosen));
        }
        if (isGround()) {
            return name(RefusalGround.valueOf(chosen));
        }
        return isBound() ? name(ThresholdSettingCode.valueOf(chosen)) : name(RetentionCode.valueOf(chosen));
    }

    private boolean isChosen(DeadlineRow row) {
        return row.ended() == null && row.code().name().equals(chosen);
    }

    private boolean isChosen(BoundRow row) {
        return row.ended() == null && row.code().name().equals(chosen);
    }

    private boolean isChosen(RetentionRow row) {
        return row.ended() == null && row.code().name().equals(chosen);
    }

    private boolean isChosen(GroundRow row) {
        return row.ended() == null && row.code().name().equals(chosen);
    }

    /** Returns the deadlines of a category in the order of the enum; the newest row of a deadline comes first. */
    public List<DeadlineRow> rows(DeadlineCategory category) {
        return page.deadlines().stream()
                .filter(row -> DeadlineCategory.of(row.code()) == category)
                .sorted(Comparator.comparing(DeadlineRow::code))
                .toList();
    }

    public DeadlineCategory[] getCategories() {
        return DeadlineCategory.values();
    }

    /** Returns the label of a code, or the code itself when there is no label. */
    public String name(Enum<?> code) {
        String key = code.getDeclaringClass().getSimpleName() + "." + code.name();
        return texts.has(key) ? texts.get(key) : code.name();
    }

    public String durationText(DeadlineRow row) {
        return texts.of("deadlines.span." + row.unit(), row.amount());
    }

    public String durationText(BoundRow row) {
        return texts.of("deadlines.bound." + row.code().kind(), row.amount());
    }

    public String durationText(RetentionRow row) {
        if (row.months() == null) {
            return texts.get("deadlines.span.ever");
        }
        String span = texts.of("deadlines.span.MONTHS", row.months());
        return row.untilAge() == null ? span : texts.of("deadlines.span.orAge", span, row.untilAge());
    }

    public List<DeadlineUnit> getUnits() {
        return Arrays.asList(DeadlineUnit.values());
    }

    public DeadlineService.PageView getPage() {
        return page;
    }

    public String getChosen() {
        return chosen;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public DeadlineUnit getUnit() {
        return unit;
    }

    public void setUnit(DeadlineUnit unit) {
        this.unit = unit;
    }

    public Integer getUntilAge() {
        return untilAge;
    }

    public void setUntilAge(Integer untilAge) {
        this.untilAge = untilAge;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
