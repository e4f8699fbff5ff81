package vn.donghanh.staff.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import vn.donghanh.staff.FormOfAddress;
import vn.donghanh.staff.IssuedCode;
import vn.donghanh.staff.SetUp;
import vn.donghanh.staff.SetUpService;

/** The set-up ceremony. */
@Named
@ViewScoped
public class SetUpPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SetUpService service;

    @Inject
    transient Clock clock;

    private String code;
    private String centre;
    private String parentBody;
    private String unit;
    private String holidays;
    private final PersonForm administrator = new PersonForm();
    private final PersonForm director = new PersonForm();
    private transient List<IssuedCode> issued;

    @PostConstruct
    void prefill() {
        holidays = HolidayText.statutory(clock.instant());
    }

    public void perform() {
        issued = service.perform(new SetUp(
                code,
                centre,
                parentBody,
                unit,
                administrator.account(),
                administrator.details(),
                director.account(),
                director.details(),
                HolidayText.read(holidays)));
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

    public FormOfAddress[] getAddresses() {
        return FormOfAddress.values();
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
