package vn.donghanh.encryption;

/** 32 bytes as base64 in the environment itself, as secret stores hand them to a service. */
public record EnvironmentMasterKey(String setting, String base64) implements MasterKey {
    @Override
    public byte[] bytes() {
        return decode(base64);
    }

    @Override
    public String location() {
        return setting;
    }

    @Override
    public String toString() {
        return "TextMasterKey " + setting;
    }
}
