package vn.donghanh.encryption;

/** A master key of 32 bytes as base64 in an environment variable, as secret stores pass it to a service. */
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
