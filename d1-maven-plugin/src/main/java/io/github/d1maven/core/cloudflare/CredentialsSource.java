package io.github.d1maven.core.cloudflare;

/** Finds the user's credentials where a front end keeps them. */
@FunctionalInterface
public interface CredentialsSource {

  /**
   * Returns the credentials.
   *
   * @throws io.github.d1maven.core.config.ConfigurationException if they are missing or malformed;
   *     the text does not show the token
   */
  ApiCredentials find();
}
