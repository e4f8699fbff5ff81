package vn.donghanh.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A list of plain labels. Which lists there are is the program's affair; what is on them is the Centre's. */
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
