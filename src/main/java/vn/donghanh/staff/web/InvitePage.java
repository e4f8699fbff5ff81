package vn.donghanh.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.staff.AccountService;
import vn.donghanh.staff.FormOfAddress;
import vn.donghanh.staff.IssuedCode;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.UnitRow;
import vn.donghanh.staff.UnitService;
import vn.donghanh.staff.Username;

/** Makes an account and shows its one-time code, once. */
@Named
@ViewScoped
public class InvitePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountService service;

    @Inject
    transient UnitService unitService;

    private String displayName;
    private String shortName;
    private FormOfAddress address;
    private String username;
    private Long unit;
    private List<UnitRow> units;
    private transient IssuedCode issued;

    public void load() {
        units = unitService.list();
        address = FormOfAddress.BAN;
    }

    public void invite() {
        StaffDetails details = new StaffDetails(displayName, shortName, address, unit);
        issued = service.invite(new Username(username), details);
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public IssuedCode getIssued() {
        return issued;
    }

    public FormOfAddress[] getAddresses() {
        return FormOfAddress.values();
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public FormOfAddress getAddress() {
        return address;
    }

    public void setAddress(FormOfAddress address) {
        this.address = address;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }
}
