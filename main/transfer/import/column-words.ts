import type { ImportKind } from './kinds.ts';

const numbers = ['id', 'ident', 'identifier', 'no', 'nr', 'num', 'number', 'code', 'ref', 'key'] as const;
/** What somebody’s number is called: `clientno`, `clientcode`. */
const numberOf = (...owners: readonly string[]): readonly string[] =>
  owners.flatMap((owner) => numbers.map((number) => `${owner}${number}`));

/** A practice’s number as other programs call it. */
const practiceNumbers = numberOf(
  ...[
    'practice',
    'clinic',
    'client',
    'customer',
    'site',
    'office',
    'location',
    'facility',
    'hospital',
    'org',
  ],
);
/** A person’s. */
const personNumbers = numberOf(...['account', 'person', 'user', 'staff', 'employee', 'contact', 'member']);

/**
 * What other programs call these fields, in English and Spanish, bare. These are guesses for a person to look at: an import
 * takes a column by them only where it is told to.
 */
export const columnWords: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  practices: {
    practice_id: [
      ...['id', ...practiceNumbers, 'accountnumber', 'accountno', 'idconsultorio', 'idclinica'],
      ...['codigo', 'codigoconsultorio', 'codigodelconsultorio', 'codigoclinica', 'numeroconsultorio'],
      ...['numerodelconsultorio', 'numerodeconsultorio', 'idcliente', 'numerodecliente', 'codigodecliente'],
    ],
    name: [
      ...[
        'practice',
        'clinic',
        'clinicname',
        'company',
        'companyname',
        'organization',
        'organisation',
        'business',
      ],
      ...[
        'businessname',
        'customer',
        'customername',
        'nombre',
        'consultorio',
        'clinica',
        'nombreconsultorio',
      ],
      ...['nombredelconsultorio', 'nombreclinica', 'nombredelaclinica', 'razonsocial', 'empresa', 'cliente'],
    ],
    email: [
      ...[
        'mail',
        'emailaddress',
        'officeemail',
        'contactemail',
        'practiceemail',
        'correo',
        'correoelectronico',
      ],
      ...['correodelaclinica', 'correodelconsultorio', 'direcciondecorreo', 'emailclinica'],
    ],
    phone: [
      ...['tel', 'phoneno', 'mainphone', 'officephone', 'clinicphone', 'practicephone', 'telefono'],
      ...['telefonoprincipal', 'numerodetelefono', 'telefonodelconsultorio'],
    ],
    address: [
      ...['street', 'streetaddress', 'address1', 'addressline1', 'line1', 'direccion', 'calle', 'domicilio'],
    ],
    city: ['town', 'suburb', 'ciudad', 'localidad', 'poblacion', 'municipio'],
    state: ['province', 'region', 'county', 'estado', 'provincia', 'departamento'],
    postal_code: ['postal', 'zip5', 'zippostal', 'cp', 'codigopostal'],
    status: ['practicestatus', 'clinicstatus', 'customerstatus', 'estatus', 'situacion'],
    language: ['lang', 'languagecode', 'idioma', 'lengua', 'idiomapreferido'],
  },
  people: {
    account_id: [
      ...['id', ...personNumbers],
      ...['idcuenta', 'idpersona', 'idusuario', 'idempleado', 'numerodeempleado'],
      ...['codigodeempleado', 'numerodecuenta'],
    ],
    practice_id: [
      ...['practice', 'clinic', ...practiceNumbers, 'idconsultorio', 'idclinica', 'codigoconsultorio'],
      ...[
        'codigodelconsultorio',
        'codigoclinica',
        'numerodelconsultorio',
        'consultorio',
        'clinica',
        'idcliente',
      ],
    ],
    kind: ['type', 'accounttype', 'accountkind', 'usertype', 'tipo', 'tipodecuenta', 'clase'],
    user_name: [
      ...['user', 'login', 'loginname', 'logon', 'usuario', 'nombredeusuario', 'nombreusuario', 'userlogin'],
    ],
    given_name: [
      ...[
        'first',
        'givennames',
        'forename',
        'forenames',
        'nombre',
        'nombres',
        'primernombre',
        'nombredepila',
      ],
    ],
    family_name: [
      ...['last', 'familynames', 'lastnames', 'surnames', 'apellido', 'apellidos', 'primerapellido'],
    ],
    role: [
      ...[
        'position',
        'title',
        'jobtitle',
        'job',
        'roletitle',
        'function',
        'cargo',
        'puesto',
        'rol',
        'funcion',
      ],
      ...['ocupacion'],
    ],
    admin: ['isadmin', 'isadministrator', 'administrador', 'esadministrador', 'administradora'],
    login_email: [
      ...['email', 'mail', 'emailaddress', 'workemail', 'contactemail', 'correo', 'correoelectronico'],
      ...['direcciondecorreo', 'emailprincipal'],
    ],
    email_state: ['emailstatus', 'emailverified', 'estadodelcorreo', 'estadocorreo', 'correoverificado'],
    phone: [
      ...[
        'tel',
        'phoneno',
        'mobile',
        'mobilephone',
        'mobilenumber',
        'cell',
        'cellphone',
        'telefono',
        'movil',
      ],
      ...['celular', 'telefonomovil', 'numerodetelefono'],
    ],
    phone_type: ['phonekind', 'typeofphone', 'tipodetelefono', 'tipotelefono'],
    status: ['accountstatus', 'userstatus', 'estado', 'estatus', 'situacion'],
    language: ['lang', 'languagecode', 'idioma', 'lengua', 'idiomapreferido'],
  },
};
