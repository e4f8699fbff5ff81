package vn.donghanh.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.programme.ProgrammePlanView;
import vn.donghanh.reporting.programme.ProgrammeQueries;
import vn.donghanh.reporting.programme.ProgrammeService;
import vn.donghanh.reporting.programme.ReturnContent;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetDetails;
import vn.donghanh.reporting.programme.Threshold;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of one target of a version that is prepared: a new one, or one that is changed. */
@Named
@ViewScoped
public class ProgrammeTargetPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ProgrammeQueries queries;

    @Inject
    ProgrammeService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    @Inject
    @QueryValue("target")
    private String replaced;

    private ProgrammePlanView view;
    private String code;
    private String titleVi;
    private String titleEn;
    private String words;
    private String unitVi;
    private String unitEn;
    private Threshold rule;
    private Integer percent;
    private @Nullable Integer halfYearPercent;
    private @Nullable Threshold nationalRule;
    private @Nullable Integer nationalPercent;
    private @Nullable Integer baselinePercent;
    private @Nullable Integer baselineYear;
    private @Nullable ReturnContent content;
    private boolean ownStaff;

    public void load() {
        view = queries.get(ref);
        if (!view.editable()) {
            throw new NotFoundException();
        }
        if (replaced != null) {
            begin(view.targets().stream()
                    .filter(target -> target.code().equals(replaced))
                    .findFirst()
                    .orElseThrow(NotFoundException::new));
        }
    }

    private void begin(Target target) {
        code = target.code();
        titleVi = target.titleVi();
        titleEn = target.titleEn();
        words = target.words();
        unitVi = target.unitVi();
        unitEn = target.unitEn();
        rule = target.rule();
        percent = target.percent();
        halfYearPercent = target.halfYearPercent();
        nationalRule = target.nationalRule();
        nationalPercent = target.nationalPercent();
        baselinePercent = target.baselinePercent();
        baselineYear = target.baselineYear();
        content = target.content();
        ownStaff = target.ownStaff();
    }

    public void save() {
        service.putTarget(
                ref,
                replaced,
                new TargetDetails(
                        code,
                        titleVi,
                        titleEn,
                        words,
                        unitVi,
                        unitEn,
                        rule,
                        percent,
                        halfYearPercent,
                        nationalRule,
                        nationalPercent,
                        baselinePercent,
                        baselineYear,
                        content,
                        ownStaff));
        messages.saved();
        Faces.redirect("reporting/programmeview/%s", ref);
    }

    public ProgrammePlanView getView() {
        return view;
    }

    /** Whether a target is changed, not added. */
    public boolean isChanged() {
        return replaced != null;
    }

    public Threshold[] getRules() {
        return Threshold.values();
    }

    public ReturnContent[] getContents() {
        return ReturnContent.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitleVi() {
        return titleVi;
    }

    public void setTitleVi(String titleVi) {
        this.titleVi = titleVi;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getUnitVi() {
        return unitVi;
    }

    public void setUnitVi(String unitVi) {
        this.unitVi = unitVi;
    }

    public String getUnitEn() {
        return unitEn;
    }

    public void setUnitEn(String unitEn) {
        this.unitEn = unitEn;
    }

    public Threshold getRule() {
        return rule;
    }

    public void setRule(Threshold rule) {
        this.rule = rule;
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public @Nullable Integer getHalfYearPercent() {
        return halfYearPercent;
    }

    public void setHalfYearPercent(@Nullable Integer halfYearPercent) {
        this.halfYearPercent = halfYearPercent;
    }

    public @Nullable Threshold getNationalRule() {
        return nationalRule;
    }

    public void setNationalRule(@Nullable Threshold nationalRule) {
        this.nationalRule = nationalRule;
    }

    public @Nullable Integer getNationalPercent() {
        return nationalPercent;
    }

    public void setNationalPercent(@Nullable Integer nationalPercent) {
        this.nationalPercent = nationalPercent;
    }

    public @Nullable Integer getBaselinePercent() {
        return baselinePercent;
    }

    public void setBaselinePercent(@Nullable Integer baselinePercent) {
        this.baselinePercent = baselinePercent;
    }

    public @Nullable Integer getBaselineYear() {
        return baselineYear;
    }

    public void setBaselineYear(@Nullable Integer baselineYear) {
        this.baselineYear = baselineYear;
    }

    public @Nullable ReturnContent getContent() {
        return content;
    }

    public void setContent(@Nullable ReturnContent content) {
        this.content = content;
    }

    public boolean isOwnStaff() {
        return ownStaff;
    }

    public void setOwnStaff(boolean ownStaff) {
        this.ownStaff = ownStaff;
    }
}
