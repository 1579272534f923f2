/** As far as the test of the data package uses it. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    read(options: { keyed: true; relations: boolean }): Promise<object[]>;
  }
  export class Package {
    static load(file: string, options: { strict: boolean }): Promise<Package>;
    errors: Error[];
    resourceNames: string[];
    resources: Resource[];
  }
}
