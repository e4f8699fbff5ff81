package vn.donghanh.lawful.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.donghanh.lawful.LawfulRegister;

/** The register of what authorities asked. */
@Named("lawfulRegisterPage")
@RequestScoped
public class RegisterPage {
    private static final int SIZE = 25;

    @Inject
    LawfulRegister register;

    @Inject
    @Param(name = "page")
    Integer wanted;

    private LawfulRegister.Page page;

    @PostConstruct
    void load() {
        page = register.page((getNumber() - 1) * SIZE, SIZE);
    }

    public int getNumber() {
        return wanted == null || wanted < 1 ? 1 : wanted;
    }

    public int getSize() {
        return SIZE;
    }

    public LawfulRegister.Page getPage() {
        return page;
    }
}
