package vn.donghanh.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A code list. The set of lists is fixed by the software; their items are maintained by the Centre. */
@Entity
class CodeList {
    @Id
    private String code;

    @Column(name = "position")
    private int place;

    private String nameVi;
    private String nameEn;

    protected CodeList() {}
}
