package vn.donghanh.partner.web;

import jakarta.validation.constraints.NotNull;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.partner.OrganisationDetails;
import vn.donghanh.partner.PartnerType;

/** Form for the descriptive data of an organisation. */
public class OrganisationForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String name;
    private PartnerType type;
    private String parent;
    private String phone;

    public OrganisationForm() {}

    public OrganisationForm(OrganisationDetails details) {
        name = details.name();
        type = details.type();
        parent = details.parent();
        phone = details.phone();
    }

    public OrganisationDetails details() {
        return new OrganisationDetails(name, type, parent, phone);
    }

    public PartnerType[] getTypes() {
        return PartnerType.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @NotNull
    public PartnerType getType() {
        return type;
    }

    public void setType(PartnerType type) {
        this.type = type;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
